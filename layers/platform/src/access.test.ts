import type { APIGatewayProxyEvent } from 'aws-lambda';
import { admit } from './access.ts';
import type { ApiError } from './errors.ts';

const asked = (authorizer?: Record<string, unknown>) =>
  ({ requestContext: { authorizer } }) as unknown as APIGatewayProxyEvent;
const reader = asked({ principalId: 'key:1', scope: 'bills:read customers:read' });

function refusalOf(scopes: readonly string[], event: APIGatewayProxyEvent): ApiError {
  try {
    admit({ scopes }, event);
  } catch (error) {
    return error as ApiError;
  }
  throw new Error('It was admitted.');
}

describe('given a route that names scopes', () => {
  it('a principal who has them all is admitted', () => {
    expect(admit({ scopes: ['bills:read', 'customers:read'] }, reader)?.id).toBe('key:1');
  });

  it('one who lacks some is told which', () => {
    const refusal = refusalOf(['bills:read', 'products:read', 'admin'], reader);
    expect(refusal.status).toBe(403);
    expect(refusal.message).toContain('products:read and admin');
    expect(refusal.headers['www-authenticate']).toBe(
      'Bearer error="insufficient_scope", scope="products:read admin"',
    );
  });

  it.each([
    ['none', asked()],
    ['an empty one', asked({ principalId: '', scope: 'bills:read' })],
    ['one of the system itself', asked({ principalId: 'system:demo', scope: 'bills:read' })],
    ['one that is no text', asked({ principalId: { a: 1 }, scope: 'bills:read' })],
  ])('without a principal (%s) a request is refused, though it came past the authorizer', (_, event) => {
    const refusal = refusalOf(['bills:read'], event);
    expect(refusal.status).toBe(401);
    expect(refusal.headers['www-authenticate']).toBe('Bearer');
  });

  it('a principal without a scope lacks even the empty one', () => {
    expect(refusalOf(['admin'], asked({ principalId: 'key:2' })).status).toBe(403);
  });

  it('a scope that another begins with is another', () => {
    expect(refusalOf(['bills:rea'], reader).status).toBe(403);
  });
});

describe('given a public route', () => {
  it('nobody has to say who they are', () => {
    expect(admit({ scopes: 'public' }, asked())).toBeUndefined();
  });
});
