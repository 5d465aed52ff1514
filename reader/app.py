import sys
def main():
    from reader.cli import run
    return run(sys.argv[1:])
