# Assay in a container: built in one stage, run in another by a user without rights on a file system that may be
# read-only. It needs no volume, no port and nothing but the token:
#
#   docker build -t assay .
#   docker run --init --read-only --cap-drop ALL --security-opt no-new-privileges --env-file .env assay
#
# compose.yaml says the same. Without a token it ends with code 78 and a sentence.

FROM node:24-bookworm-slim AS build
RUN mkdir /app && chown node:node /app
# Node keeps compiled code by user, so the user who builds is the one who runs.
USER node
WORKDIR /app
COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY --chown=node:node . .
# The question at the end leaves the compiled code beside the program.
RUN npm run build \
 && node bin/assay.js ask "what share of cobalt comes from china" \
 && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
# Garbage is collected sooner and what is left moves together, so that memory stays level (docs/operating.md).
ENV NODE_ENV=production NODE_OPTIONS="--max-old-space-size=192 --max-semi-space-size=4" MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=131072
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/bin bin
COPY --from=build /app/corpus corpus
COPY --from=build /app/dist dist
USER node
CMD ["node", "--memory-saver-mode", "--compact-on-every-full-gc", "bin/assay.js", "start"]
