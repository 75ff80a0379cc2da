import { SettingsFrame } from '../frame.tsx';
import { HealthCard } from './health.tsx';
import { RegistryCard } from './registry.tsx';
import './style.css';

/** What runs, and whether it runs well. */
export const View = () => (
  <SettingsFrame part="services">
    <HealthCard />
    <RegistryCard />
  </SettingsFrame>
);
