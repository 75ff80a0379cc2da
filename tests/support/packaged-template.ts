import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

/** What `serverless package` would deploy to a stage, with variables of its environment. Takes some seconds. */
export async function packageTemplate(stage: string, env: Record<string, string>): Promise<Template> {
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
    return JSON.parse(readFileSync(join(made, 'cloudformation-template-update-stack.json'), 'utf8'));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The resources of a type, by their logical ids. */
export const resourcesOf = ({ Resources }: Template, type: string): [string, Resource][] =>
  Object.entries(Resources).filter(([, resource]) => resource.Type === type);
