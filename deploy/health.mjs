// Whether Certify answers for its health, as an exit code: 0 or 1. For the health check of a container, in which there is no curl.
const { HOST, METRICS_PORT, PORT } = process.env;
const host = HOST?.includes(':') ? `[${HOST}]` : HOST || '127.0.0.1';
const isHealthy = await fetch(`http://${host}:${METRICS_PORT || PORT || 3000}/health`).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(isHealthy ? 0 : 1);
