import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { zipEntries } from '../../bench/zip.ts';
import { buildPages, pagesAreBuilt } from '../../localstack/page.ts';
import { copyProject } from './project-copy.ts';

/** A resource of CloudFormation. */
export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test says by its expectations what a resource looks like
  Properties: Record<string, any>;
  DependsOn?: string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

export interface Template {
  Conditions: Record<string, unknown>;
  Resources: Record<string, Resource>;
}

export interface Package {
  template: Template;
  /** Names of the files in each function's archive, by the function. */
  archives: Record<string, string[]>;
}

/** What `serverless package` would deploy to a stage, with variables of its environment. Takes some seconds. */
export async function packageStage(stage: string, env: Record<string, string>): Promise<Package> {
  if (!pagesAreBuilt()) await buildPages();
  const directory = mkdtempSync(join(tmpdir(), 'facturation-template-'));
  const [project, made] = [join(directory, 'project'), join(directory, 'package')];
  const command = ['node_modules/.bin/serverless', 'package', '--stage', stage, '--package', made];
  try {
    copyProject(project);
    await promisify(execFile)(process.execPath, command, {
      cwd: project,
      timeout: 120_000,
      // The stack's file is that of the servers that run here.
      env: { ...process.env, FACTURATION_STACK_FILE: '', ...env, TMPDIR: directory },
    });
    const template = readFileSync(join(made, 'cloudformation-template-update-stack.json'), 'utf8');
    return { template: JSON.parse(template), archives: archivesIn(made) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function archivesIn(folder: string): Package['archives'] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  const namesIn = (file: string) => zipEntries(readFileSync(join(folder, file))).map(({ name }) => name);
  return Object.fromEntries(files.map((file) => [basename(file, '.zip'), namesIn(file)]));
}

/** Its template alone. */
export const packageTemplate = async (stage: string, env: Record<string, string>): Promise<Template> =>
  (await packageStage(stage, env)).template;

/** The resources of a type, by their logical ids. */
export const resourcesOf = ({ Resources }: Template, type: string): [string, Resource][] =>
  Object.entries(Resources).filter(([, resource]) => resource.Type === type);
