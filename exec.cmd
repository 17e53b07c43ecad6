@rem For Windows what "exec" is in a POSIX shell, so that `npm start` is one script everywhere (see package.json).
@%*
