@rem npm's scripts begin with `exec`, so that on Linux and macOS a signal to npm
@rem reaches node itself; Windows finds this file instead and needs nothing more.
@%*
