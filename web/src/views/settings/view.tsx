import { useEffect } from 'preact/hooks';
import { navigate } from '../../routing/hash.ts';

/** The settings begin with the seller. */
export function View() {
  useEffect(() => navigate('/settings/seller', { replace: true }), []);
  return null;
}
