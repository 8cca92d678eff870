// Loaded before the server's own code. The launcher holds the other end of this channel: when it was killed, the
// server goes the same way, so that the port is free for the next start. unref: the channel alone keeps nothing alive.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.channel?.unref()
