/** For `visit`: an old phone on a poor connection. */
export async function slowPhone(_page, session) {
  await session.send('Emulation.setCPUThrottlingRate', {rate: 6});
  await session.send('Network.enable');
  const bytesPerSecond = 400_000 / 8;
  const line = {latency: 400, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond};
  await session.send('Network.emulateNetworkConditions', {offline: false, ...line});
}

/** For `visit`: counts what comes over the wire, headers and all, as it was compressed. */
export async function countingBytes(_page, session) {
  await session.send('Network.enable');
  const asked = new Map();
  const done = [];
  session.on('Network.requestWillBeSent', ({requestId, request}) => asked.set(requestId, request.url));
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    const url = asked.get(requestId) ?? '';
    if (/\.js$|\/api\//.test(url)) done.push({url, bytes: encodedDataLength});
  });
  const sum = (files) => files.reduce((total, {bytes}) => total + bytes, 0);
  return () => {
    const list = done.findIndex(({url}) => url.includes('/api/v1/comments?'));
    const first = done.slice(0, list + 1);
    const scripts = (files) => sum(files.filter(({url}) => url.endsWith('.js')));
    return {wire: {firstScripts: scripts(first), first: sum(first), allScripts: scripts(done), all: sum(done)}};
  };
}
