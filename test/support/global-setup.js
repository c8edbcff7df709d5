import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// In a process of its own: jest loads its global setup outside the transform, where TypeScript and the
// schema engine's WebAssembly cannot be imported.
export default function globalSetup() {
  const script = fileURLToPath(new URL('./template.ts', import.meta.url));
  execFileSync(process.execPath, ['--import', 'tsx', script, 'make'], { stdio: 'inherit' });
}
