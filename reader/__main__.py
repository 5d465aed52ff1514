"""`python -m reader` is the same program as `alcove`."""

import sys

from reader.app import main

sys.exit(main())
