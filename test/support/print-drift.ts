import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { differenceToSchema } from '../../src/store/migrate.js';

// Prints the SQL that the migrations lack; run in a process of its own, as the schema engine's WebAssembly
// cannot be imported among jest's modules.
const empty = new PGlite('memory://');
process.stdout.write(await differenceToSchema(new PrismaPGlite(empty)));
await empty.close();
