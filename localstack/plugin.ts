import { writeFileSync } from 'node:fs';
import { stop as endBundler } from 'esbuild';
import { LOCAL_VARIABLES } from './environment.ts';
import { buildLayer } from './layer.ts';
import { environmentOf, type Stack } from './stack.ts';

interface Serverless {
  service: Stack & { custom: { esbuild: Record<string, unknown> } };
  processedInput: { commands: string[] };
  pluginManager: { plugins: { compareWithLastLayer?: () => Promise<void> }[] };
}

/** Where Lambda unpacks a layer, it finds Node's packages in `nodejs`. */
const LAYER = 'layers/platform/dist/nodejs';

/**
 * Serverless plugin. Where FACTURATION_STACK_FILE and FACTURATION_BUILD_DIR are set, which only the local start
 * does, it writes the resolved stack to that file, points every function at the local servers, and builds
 * everything in that folder. Elsewhere it builds the layer before a stage is packaged, which takes no credentials: only a
 * deployment asks whether the layer is the one deployed last.
 */
export default class LocalPlugin {
  hooks: Record<string, () => void | Promise<void>> = {
    'before:package:createDeploymentArtifacts': () => buildLayer(LAYER),
  };

  constructor({ service, processedInput, pluginManager }: Serverless) {
    if (processedInput.commands.includes('package')) neverAskForLastLayer(pluginManager);
    const { FACTURATION_STACK_FILE: file, FACTURATION_BUILD_DIR: build } = process.env;
    if (!file || !build) return;
    this.hooks = {
      initialize: () => prepare(service, file),
      'before:offline:start:init': async () => {
        // Everything is bundled, and nothing will be again: its helper would keep the 100 MB that took.
        await endBundler();
        await buildLayer(build);
      },
    };
    // The bundler reads its options at `initialize`, before this plugin's turn.
    service.custom.esbuild.outputWorkFolder = build;
  }
}

function neverAskForLastLayer({ plugins }: Serverless['pluginManager']): void {
  for (const plugin of plugins) if (plugin.compareWithLastLayer) plugin.compareWithLastLayer = async () => {};
}

function prepare(service: Serverless['service'], file: string): void {
  const here = Object.fromEntries(
    LOCAL_VARIABLES.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const functions = Object.entries(service.functions).map(([key, declared]) => {
    declared.environment = { ...environmentOf(service, key), ...here };
    return [key, declared];
  });
  const { service: name, provider, resources, custom } = service;
  writeFileSync(
    file,
    JSON.stringify({ service: name, provider, functions: Object.fromEntries(functions), resources, custom }),
  );
}
