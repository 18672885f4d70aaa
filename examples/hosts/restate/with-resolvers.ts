/** The SDK calls `Promise.withResolvers`, which Node has from 22 on: this is it for Node 20. Import it before the SDK. */
interface Resolvers {
  promise: Promise<unknown>;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

const onPromise = Promise as { withResolvers?: () => Resolvers };
onPromise.withResolvers ??= () => {
  const resolvers = {} as Resolvers;
  resolvers.promise = new Promise((resolve, reject) => Object.assign(resolvers, { resolve, reject }));
  return resolvers;
};
