import { render } from 'preact';
import './styles/palette.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/table.css';
import './styles/dialog.css';
import './styles/unloaded.css';
import { App } from './app/app.tsx';
import { keptTheme, show } from './app/theme.ts';

show(keptTheme());
const root = document.getElementById('app');
// The advice that stands there is for whom this script has not come.
root?.replaceChildren();
if (root) render(<App />, root);
