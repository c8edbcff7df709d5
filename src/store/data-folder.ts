import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../core/errors.js';

const longestSocketPath = 100;

/**
 * Keeps a second process away from the data folder: the embedded database takes one process alone and
 * would be damaged by two. The socket dies with the process, so a crash leaves no lock behind.
 * @returns a function that gives the folder free
 * @throws AppError `dataFolderInUse`
 */
export async function holdDataFolder(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  const path = socketPath(folder);
  if (await answers(path)) throw new AppError('dataFolderInUse', { folder });
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = await listen(path);
  return () => new Promise((done) => server.close(() => done()));
}

function socketPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\houniao-${name}`;
  const path = join(folder, 'running.sock');
  return path.length <= longestSocketPath ? path : join(tmpdir(), `houniao-${name}.sock`);
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.on('error', reject);
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}
