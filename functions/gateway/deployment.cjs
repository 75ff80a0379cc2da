/**
 * What the framework leaves out of the deployment of the API, which it names anew in each package: so this is no YAML.
 * The stage takes so many requests, whoever they come from. Answers of the gateway's own are part of a deployment only
 * when they were there before it.
 */
module.exports = async ({ resolveVariable }) => {
  const responses = await resolveVariable('file(functions/gateway/gateway-responses.yml):Resources');
  const deployment = {
    Properties: {
      StageDescription: {
        ThrottlingRateLimit: Number(await resolveVariable('param:requestsPerSecond')),
        ThrottlingBurstLimit: Number(await resolveVariable('param:requestBurst')),
      },
    },
    DependsOn: Object.keys(responses),
  };
  return { extensions: { [`ApiGatewayDeployment${await resolveVariable('sls:instanceId')}`]: deployment } };
};
