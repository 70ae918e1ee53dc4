// The tests start a real Redis: the one on the PATH or in $REDIS_SERVER. Where there is none, Debian's package is installed.
import { spawnSync } from 'node:child_process';

const runs = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const server = process.env.REDIS_SERVER ?? 'redis-server';

if (!runs(server, '--version')) {
  const mayInstall = process.env.REDIS_SERVER === undefined && process.getuid?.() === 0 && runs('apt-get', '--version');
  if (mayInstall) {
    console.error('Installing redis-server, which the tests need…');
    const install = () => spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'redis-server'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
    if (!install()) {
      runs('apt-get', 'update');
      install();
    }
  }
  if (!runs(server, '--version')) {
    console.error('The tests need redis-server 6.2 or newer: install it (Debian: apt-get install redis-server; macOS: brew install redis) or name one in $REDIS_SERVER.');
    process.exit(1);
  }
}
