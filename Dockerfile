# The engine with production dependencies alone. The steps are run by tests/production/image.test.ts, too.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node tools/build-explorer.mjs && node tools/build.mjs

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund
# Maps and declarations are for editors.
RUN find node_modules -type f -regex ".*\.\(map\|d\.[mc]?ts\)" -delete

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/app/data NODE_OPTIONS=--max-semi-space-size=64
COPY package.json LICENSE ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Its compiled code is kept beside it, so that a start from a read-only disk is as fast.
RUN node dist/quen.js --help
# The one folder that is written to, by whichever user it runs as.
RUN mkdir --mode=1777 data
VOLUME /app/data
EXPOSE 4000
USER node
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["node", "dist/health.js"]
CMD ["node", "dist/start.js"]
