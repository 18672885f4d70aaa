/**
 * A relay on loopback: an inspector sends to it, viewers listen to it. Who comes late is told all that was sent before.
 * Its page shows the chart in Stately Inspector, which the viewer's browser fetches; this process never leaves loopback.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

const stately = 'https://stately.ai';

const page = `<!doctype html>
<title>orderchart in Stately Inspector</title>
<style>body, iframe { margin: 0; border: 0; width: 100vw; height: 100vh; display: block }</style>
<iframe src="${stately}/inspect"></iframe>
<script>
  const inspector = document.querySelector('iframe');
  addEventListener('message', ({ origin, data }) => {
    if (origin !== '${stately}' || data?.type !== '@statelyai.connected') return;
    const socket = new WebSocket('ws://' + location.host + '/viewer');
    socket.onmessage = (message) => inspector.contentWindow.postMessage(JSON.parse(message.data), '${stately}');
  });
</script>
`;

export interface Relay {
  /** the page for a browser */
  readonly page: string;
  /** where the inspector sends to */
  readonly inspector: string;
  /** where viewers listen */
  readonly viewer: string;
  /** somebody is watching */
  readonly watched: Promise<void>;
  close(): Promise<void>;
}

/** @param port 0 takes any that is free */
export async function startRelay(port: number): Promise<Relay> {
  const http = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;

  // Any page in a browser may open a socket to loopback: only this relay's own page is let in.
  const ownPages = [`http://${host}`, `http://${host.replace('127.0.0.1', 'localhost')}`];
  const verifyClient = ({ origin }: { origin?: string }) => origin === undefined || ownPages.includes(origin);
  const sockets = new WebSocketServer({ server: http, verifyClient });
  const viewers = new Set<WebSocket>();
  const said: string[] = [];
  const watched = once(sockets, 'watched').then(() => undefined);
  const hear = (message: string) => {
    said.push(message);
    for (const viewer of viewers) viewer.send(message);
  };
  sockets.on('connection', (socket: WebSocket, { url }: IncomingMessage) => {
    if (url === '/inspector') return void socket.on('message', (data) => hear(data.toString()));
    for (const message of said) socket.send(message);
    viewers.add(socket);
    socket.on('close', () => viewers.delete(socket));
    sockets.emit('watched');
  });

  return {
    page: `http://${host}`,
    inspector: `ws://${host}/inspector`,
    viewer: `ws://${host}/viewer`,
    watched,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      http.close();
      await once(http, 'close');
    },
  };
}
