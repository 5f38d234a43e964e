import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FatalError } from '../errors.js'
import { createPrometheus, type Vitals } from './prometheus.js'
import type { Watch } from './watch.js'

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const why = 'code' in error && error.code === 'EADDRINUSE' ? 'is in use' : 'cannot be opened'
      reject(new FatalError(`METRICS_PORT: port ${port} ${why}. Choose another one.`, 78))
    })
    server.listen(port, '127.0.0.1', resolve)
  })

const write = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

/**
 * Serves `GET /healthz` (200 while the gateway is connected, else 503) and `GET /metrics` (Prometheus) on this machine
 * alone.
 * @throws {FatalError} when the port is not free.
 */
export const startWatch = async (port: number, vitals: Vitals): Promise<Watch & { readonly port: number }> => {
  const { registry, ...watch } = createPrometheus(vitals)
  const health = (response: ServerResponse): void => {
    const connected = vitals.connected()
    const body = { status: connected ? 'ok' : 'connecting', servers: vitals.servers(), waiting: vitals.waiting() }
    write(response, connected ? 200 : 503, 'application/json', JSON.stringify(body))
  }
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0]
    if (request.method !== 'GET') write(response, 405, 'text/plain', 'Only GET requests are served.\n')
    else if (path === '/healthz') health(response)
    else if (path === '/metrics')
      void registry.metrics().then((text) => write(response, 200, registry.contentType, text))
    else write(response, 404, 'text/plain', 'Try /healthz or /metrics.\n')
  })
  await listen(server, port)
  // Whoever watches does not keep the process alive.
  server.unref()
  return {
    ...watch,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
