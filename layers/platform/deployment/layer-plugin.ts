import { buildLayer } from './layer.ts';

interface Serverless {
  processedInput: { commands: string[] };
  pluginManager: { plugins: { compareWithLastLayer?: () => Promise<void> }[] };
}

/** Where Lambda unpacks a layer, it finds Node's packages in `nodejs`. */
const LAYER = 'layers/platform/dist/nodejs';

/**
 * Serverless plugin: builds the platform's layer before a stage is packaged. Packaging takes no credentials: only a
 * deployment asks AWS whether the layer is the one deployed last.
 */
export default class LayerPlugin {
  hooks = { 'before:package:createDeploymentArtifacts': () => buildLayer(LAYER) };

  constructor({ processedInput, pluginManager }: Serverless) {
    if (processedInput.commands.includes('package')) skipComparison(pluginManager);
  }
}

function skipComparison({ plugins }: Serverless['pluginManager']): void {
  for (const plugin of plugins) if (plugin.compareWithLastLayer) plugin.compareWithLastLayer = async () => {};
}
