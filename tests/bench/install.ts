import { execFileSync } from 'node:child_process';

/** Installs what only the bench needs, in its own folder. */
execFileSync('npm', ['ci', '--silent', '--prefix', import.meta.dirname], { stdio: 'inherit', shell: process.platform === 'win32' });
