import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, markOf, ProcessList, survivors } from './process-list.ts';

describe('the list of processes of a start', () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'process-list-'));
    file = join(directory, 'processes.json');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('knows a process that still runs', () => {
    expect(isAlive(markOf(process.pid))).toBe(true);
  });

  it('does not take a later process with the same pid for the one it knew', () => {
    expect(isAlive({ ...markOf(process.pid), startedAt: 'another time' })).toBe(false);
  });

  it('shows the next start that this one still runs, on which port, with which children', () => {
    const list = new ProcessList(file, [3000, 3002]);
    list.set('kafka', process.pid);
    list.set('functions', process.pid);
    list.delete('functions');
    const { supervisor, children } = survivors(file);
    expect(supervisor).toMatchObject({ pid: process.pid, ports: [3000, 3002] });
    expect(children.map(([name]) => name)).toEqual(['kafka']);
  });

  it('shows the next start only the children that live, when their supervisor does not', () => {
    const gone = { pid: process.pid, startedAt: 'another time' };
    const children = { kafka: markOf(process.pid), dynamodb: gone };
    const supervisor = { ...gone, ports: [3000] };
    writeFileSync(file, JSON.stringify({ directory: realpathSync(directory), supervisor, children }));
    expect(survivors(file)).toEqual({ children: [['kafka', markOf(process.pid)]] });
  });

  it('is like none where it was copied to with its folder: those processes are of another system', () => {
    new ProcessList(file, [3000]).set('kafka', process.pid);
    const copy = `${directory}-copy`;
    cpSync(directory, copy, { recursive: true });
    expect(survivors(join(copy, 'processes.json'))).toEqual({ children: [] });
    rmSync(copy, { recursive: true });
  });

  it('is read where a version wrote it that named neither its folder nor more than one port', () => {
    const supervisor = { ...markOf(process.pid), port: 3000 };
    writeFileSync(file, JSON.stringify({ supervisor, children: { kafka: markOf(process.pid) } }));
    expect(survivors(file)).toEqual({
      supervisor: { ...markOf(process.pid), ports: [3000] },
      children: [['kafka', markOf(process.pid)]],
    });
  });

  it.each(['', '{', 'null'])('is like none when the file holds %p', (text) => {
    writeFileSync(file, text);
    expect(survivors(file)).toEqual({ children: [] });
  });

  it('is like none when there is no file', () => {
    expect(survivors(file)).toEqual({ children: [] });
  });
});
