import { useEffect } from 'preact/hooks';
import { navigate } from '../../routing/hash.ts';

/** The settings begin with the series. */
export function View() {
  useEffect(() => navigate('/settings/series', { replace: true }), []);
  return null;
}
