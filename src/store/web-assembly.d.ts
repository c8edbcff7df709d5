// Node has WebAssembly, its type package of this version does not declare it.
declare namespace WebAssembly {
  interface Module {
    readonly kind?: 'module';
  }
  interface Instance {
    readonly exports: Record<string, unknown>;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module, imports: Record<string, object>): Promise<Instance>;
}
