import { Component, type ComponentChildren } from 'preact';
import { useTexts } from '../text/texts.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { State } from '../ui/state.tsx';
import { View } from '../ui/view.tsx';
import { APP_TEXTS } from './texts.ts';

function Crashed() {
  const t = useTexts(APP_TEXTS);
  return (
    <View title={t.crashed}>
      <section class="card">
        <State title={t.crashedHint} alert>
          <div class="row">
            <Button kind="primary" onClick={() => location.reload()}>
              {t.reload}
            </Button>
            <LinkButton to="/">{t.home}</LinkButton>
          </div>
        </State>
      </section>
    </View>
  );
}

/** A view that fails takes nothing else with it: the frame stays, and another place is another view. */
export class Boundary extends Component<{ place: string; children: ComponentChildren }> {
  override state: { failedAt?: string | undefined } = {};

  override componentDidCatch(error: unknown): void {
    // For whoever mends it: the reader is not shown where in the code it was.
    reportError(error);
    this.setState({ failedAt: this.props.place });
  }

  override componentDidUpdate(): void {
    const { failedAt } = this.state;
    if (failedAt !== undefined && failedAt !== this.props.place) this.setState({ failedAt: undefined });
  }

  override render() {
    return this.state.failedAt === this.props.place ? <Crashed /> : this.props.children;
  }
}
