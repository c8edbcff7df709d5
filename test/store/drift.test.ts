import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/core/package-root.js';

describe('the migrations', () => {
  it('lead to exactly the schema', () => {
    const script = join(packageRoot, 'test', 'support', 'print-drift.ts');
    const missing = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
    expect(missing).toBe('');
  }, 120_000);
});
