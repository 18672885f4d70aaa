/** The files of PGlite on a disk that can be full: what is there may be written over, and nothing may grow. */
import { fstatSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = Parameters<NodeFS['init']>[1];
type Module = Parameters<NonNullable<Init['preRun']>[number]>[0];
type Write = (stream: { nfd: number }, buffer: Uint8Array, offset: number, length: number, position: number) => number;

/** ENOSPC as Emscripten counts it. */
const noSpace = 51;

export class SmallDisk extends NodeFS {
  isFull = false;

  override async init(database: PGlite, options: Init): ReturnType<NodeFS['init']> {
    const made = await super.init(database, options);
    const cramp = (module: Module) => {
      const operations = (module as unknown as { NODEFS: { stream_ops: { write: Write } } }).NODEFS.stream_ops;
      const { write } = operations;
      operations.write = (stream, buffer, offset, length, position) => {
        if (this.isFull && position + length > fstatSync(stream.nfd).size) throw new module.FS.ErrnoError(noSpace);
        return write(stream, buffer, offset, length, position);
      };
    };
    return { emscriptenOpts: { ...made.emscriptenOpts, preRun: [...(made.emscriptenOpts.preRun ?? []), cramp] } };
  }
}
