/** What is used of the package, which has no types of its own. */
declare module 'serverless-offline/lambda' {
  import type { EnvironmentHost } from './contained-failures.ts';

  const Lambda: new (...args: never[]) => EnvironmentHost;
  export default Lambda;
}
