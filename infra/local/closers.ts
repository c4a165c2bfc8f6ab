export type Closers = { add(close: () => unknown): void; closeAll(): Promise<void> };

/**
 * What was opened is closed in the opposite order, each however the others fare: a process left behind would hold the
 * ports.
 */
export function closers(): Closers {
  const all: (() => unknown)[] = [];
  return {
    add: (close) => all.push(close),
    async closeAll() {
      for (const close of all.splice(0).reverse())
        await Promise.resolve()
          .then(close)
          .catch(() => undefined);
    },
  };
}
