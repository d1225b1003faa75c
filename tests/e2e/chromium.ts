import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const INSTALLED = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];

/** Path of a Chromium: CHROMIUM_PATH, an installed one, or the one inside an npm package, in this order. */
export const findChromium = async (): Promise<string> => {
  if (process.env.CHROMIUM_PATH !== undefined) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = folders.flatMap((folder) => INSTALLED.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  // Outside AWS the package brings its own NSS libraries only if it takes this for a Lambda runtime.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
};
