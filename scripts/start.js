// `npm start`: makes what is missing, then runs the program in this very process, so that signals reach it.
await import('./prepare.js');
await import('./build.js');
await import('../dist/main.js');
