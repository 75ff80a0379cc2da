import { render } from 'preact';
import '../src/styles/palette.css';
import '../src/styles/unloaded.css';
import './styles/page.css';
import './styles/navigation.css';
import './styles/controls.css';
import './styles/operation.css';
import './styles/rows.css';
import './styles/refusals.css';
import './styles/narrow.css';
import './styles/print.css';
import { keptTheme, show } from '../src/app/theme.ts';
import { App } from './view/app.tsx';

/** The theme is chosen on the application's page, in another tab perhaps. */
const followTheme = (): void => show(keptTheme());

followTheme();
addEventListener('storage', followTheme);

const root = document.getElementById('reference');
// The advice that stands there is for whom this script has not come.
root?.replaceChildren();
if (root) render(<App />, root);
