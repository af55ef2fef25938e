// The health check of the image: whether the process at this machine's PORT answers.
const { PORT = "4000" } = process.env;
const answer = await fetch(`http://127.0.0.1:${PORT}/health`).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
