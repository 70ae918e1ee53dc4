FROM node:20-bookworm-slim
WORKDIR /finewire
COPY . .
# npm ci builds too (the prepare script); what only development needs goes again.
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts && npm cache clean --force
USER node
ENTRYPOINT ["node", "/finewire/dist/bin/finewire.js"]
CMD ["--help"]
