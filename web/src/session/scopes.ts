/** Every scope of the contract: what the page asks for. A reader gets those that the provider lets them have. */
export const SCOPES = [
  'admin',
  'analytics:read',
  'audit:read',
  'bills:read',
  'bills:write',
  'customers:read',
  'customers:write',
  'exports:read',
  'factures:read',
  'factures:write',
  'products:read',
  'products:write',
  'seller:read',
  'seller:write',
  'series:read',
  'series:write',
] as const;
