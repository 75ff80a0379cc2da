/**
 * What the framework leaves out of the mappings of Kafka: it takes a batching window of 0 s for none given, and AWS then
 * collects for half a second. The mappings' names are the framework's own: a wrong one is refused when a stage is
 * packaged.
 */
const nameOf = (text) => {
  const plain = text.replace(/[^0-9A-Za-z]/g, '');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

module.exports = async ({ resolveVariable }) => {
  const [, cluster] = (await resolveVariable('param:mskClusterArn')).split('/');
  const functions = Object.assign({}, ...[await resolveVariable('self:functions')].flat());
  const mappings = Object.entries(functions).flatMap(([key, { events = [] }]) =>
    events.flatMap(({ msk }) => {
      if (!msk) return [];
      const id = `${nameOf(key)}EventSourceMappingMSK${nameOf(cluster)}${nameOf(msk.topic)}`;
      return [[id, { Properties: { MaximumBatchingWindowInSeconds: msk.maximumBatchingWindow } }]];
    }),
  );
  return { extensions: Object.fromEntries(mappings) };
};
