import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { siteHandler } from '#hosting/server.ts';

const FOLDER = 'dist';
const port = Number(process.env.PORT ?? 4321);
const base = process.env.BASE_PATH ?? '/';

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`PORT is ${JSON.stringify(process.env.PORT)}. Expected a number from 1 to 65535.`);
if (!existsSync(`${FOLDER}/_headers`)) fail(`There is no finished build in ${FOLDER}/. Run "npm run build" first.`);

const server = createServer(siteHandler({ folder: FOLDER, base }));
server.on('error', (error) => {
  const isTaken = 'code' in error && error.code === 'EADDRINUSE';
  fail(
    isTaken
      ? `Port ${port} is in use. Stop what uses it, or take another one: PORT=${port + 1} npm start`
      : `The server could not start: ${error.message}`,
  );
});
server.listen(port, 'localhost', () => console.log(`http://localhost:${port}${base.endsWith('/') ? base : `${base}/`}`));
