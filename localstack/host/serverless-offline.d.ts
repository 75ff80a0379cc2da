/** What is used of the package, which has no types of its own. */
declare module 'serverless-offline/lambda' {
  import type { LambdaHost } from './bound-invocations.ts';

  const Lambda: new (...args: never[]) => LambdaHost;
  export default Lambda;
}
