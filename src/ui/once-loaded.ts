import type { Stop } from './stop';

/** Begins to watch what is still being loaded once it is there; the returned function ends it, before that too. */
export function onceLoaded<Loaded>(loading: PromiseLike<Loaded>, begin: (loaded: Loaded) => Stop): Stop {
  let isStopped = false;
  let stop: Stop = () => undefined;
  void loading.then((loaded) => {
    if (!isStopped) stop = begin(loaded);
  });
  return () => {
    isStopped = true;
    stop();
  };
}
