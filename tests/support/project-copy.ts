import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** What a start or a packaging reads, beside the packages. */
const SOURCES = [
  'functions',
  'layers',
  'localstack',
  'operations',
  'web',
  'package.json',
  'package-lock.json',
  'serverless.yml',
];
/** What is made of them, in the folder that it is made in. */
const LAYER = join('layers', 'platform', 'dist');

/**
 * Copies the project into a folder. The framework packages into folders of the project, whatever it is told: in a copy it
 * does so beside any other packaging.
 */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const filter = (source: string) => basename(source) !== 'node_modules' && source !== LAYER;
  for (const source of SOURCES)
    cpSync(source, join(folder, source), { recursive: true, preserveTimestamps: true, filter });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}
