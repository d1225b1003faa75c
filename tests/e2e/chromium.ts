import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const INSTALLED = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];

const installed = (): string => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => INSTALLED.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      `CHROMIUM_PATH is "system", and none of ${INSTALLED.join(', ')} is on the PATH. Install one, give its path, or unset CHROMIUM_PATH.`,
    );
  }
  return found;
};

/** Path of the Chromium that CHROMIUM_PATH names ("system": the installed one); without it, of the one inside an npm package, the same everywhere. */
export const findChromium = async (): Promise<string> => {
  const asked = process.env.CHROMIUM_PATH ?? '';
  if (asked === 'system') return installed();
  if (asked !== '') return asked;
  // Outside AWS the package unpacks the NSS libraries that it needs only if it believes that it runs on Lambda:
  // https://github.com/Sparticuz/chromium#running-locally--headlessheadful-mode
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
};
