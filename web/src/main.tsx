import { render } from 'preact';
import 'uplot/dist/uPlot.min.css';
import './style.css';
import { Page } from './view/page.tsx';

const root = document.getElementById('app');
if (root) render(<Page />, root);
