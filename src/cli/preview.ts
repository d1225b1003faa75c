import { createServer } from 'node:http';
import { loadEnvironment } from '#hosting/environment.ts';
import { siteHandler } from '#hosting/server.ts';

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

const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`PORT is ${JSON.stringify(process.env.PORT)}. Expected a number from 1 to 65535.`);
const base = readBase();

const server = createServer(siteHandler({ folder: FOLDER, base }));
server.on('error', (error) => {
  const isTaken = 'code' in error && error.code === 'EADDRINUSE';
  fail(
    isTaken
      ? `Port ${port} is in use. Stop what uses it, or take another one: PORT=${port + 1} npm start`
      : `The server could not start: ${error.message}`,
  );
});
// A request that is no HTTP is answered and closed; without this, a half-written one could end the process.
server.on('clientError', (_error, socket) => {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
});
server.listen(port, 'localhost', () => console.log(`http://localhost:${port}${base}`));
