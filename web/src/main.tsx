import { render } from 'preact';
import './styles/palette.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/table.css';
import './styles/dialog.css';
import { App } from './app/app.tsx';
import { keptTheme, show } from './app/theme.ts';

show(keptTheme());
const root = document.getElementById('app');
if (root) render(<App />, root);
