# Certify in a container; docs/operate.md says how to run it. No Docker engine is needed to test this file: `npm run test:ship`
# carries out its instructions.

# One version for building and running, the newest one with long-term support that CI tests. Dependabot proposes the next.
FROM node:24.19.0-trixie-slim AS node
WORKDIR /app

FROM node AS build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

FROM node
# The first process of a container gets no signal that it has not asked for: without an init, whoever stops Certify while it
# starts would have to wait and kill it. In the image rather than by `docker run --init`, which Kubernetes does not have.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log
# Its packages are in it, so that there are no node_modules.
COPY --from=build /app/bundle ./bundle
COPY package.json ./
COPY deploy/health.mjs ./deploy/
# In Socket Mode nothing else listens, and the health check needs somebody to ask.
ENV NODE_ENV=production METRICS_PORT=9090
# The image's own user "node", by number, so that Kubernetes can see that it is not root.
USER 1000:1000
EXPOSE 3000 9090
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s --retries=3 CMD ["node", "deploy/health.mjs"]
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["node", "bundle/certify.mjs"]
