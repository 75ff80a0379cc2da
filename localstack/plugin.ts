export default class P {
  serverless: any;
  hooks: Record<string, () => Promise<void>>;
  constructor(serverless: any) {
    this.serverless = serverless;
    this.hooks = {
      'offline:start:init': async () => {
        console.log(
          'RES',
          JSON.stringify(this.serverless.service.resources),
          process.version,
          Object.keys(this.serverless.service.functions),
        );
      },
    };
  }
}
