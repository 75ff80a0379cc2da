declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  /** Options: the package's documentation, `docs/usage/configuration.md`. */
  export default function SwaggerUI(options: Record<string, unknown>): void;
}
