import { constants } from 'node:os';
import { whenParentEnds } from '#cli/parent.ts';
import { loadEnvironment } from '#hosting/environment.ts';
import { siteServer } from '#hosting/server.ts';

const FOLDER = 'dist';

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const readBase = (): string => {
  try {
    return loadEnvironment().basePath;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

/** A port in plain digits; an empty PORT is one that is not set. */
const readPort = (text: string | undefined): number => {
  if (text === undefined || text === '') return 4321;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : fail(`PORT is ${JSON.stringify(text)}. Expected a number from 1 to 65535.`);
};

const port = readPort(process.env.PORT);
const base = readBase();

const server = siteServer({ folder: FOLDER, base });
server.on('error', (error) => {
  const code = 'code' in error ? error.code : '';
  const other = port < 1024 ? 8080 : port === 65_535 ? port - 1 : port + 1;
  if (code === 'EADDRINUSE') fail(`Port ${port} is in use. Stop what uses it, or take another one: PORT=${other} npm start`);
  if (code === 'EACCES') fail(`Port ${port} is not open to you on this machine. Take another one: PORT=${other} npm start`);
  fail(`The server could not start: ${error.message}`);
});

const stop = (code: number): void => {
  server.close();
  server.closeAllConnections();
  process.exit(code);
};
/** What a shell gives for a process that a signal ended (POSIX, 2.8.2). */
const ENDED_BY_SIGNAL = 128;
for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.on(name, () => stop(ENDED_BY_SIGNAL + constants.signals[name]));
whenParentEnds(() => stop(0));

server.listen(port, 'localhost', () => console.log(`http://localhost:${port}${base}`));
