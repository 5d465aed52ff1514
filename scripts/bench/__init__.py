"""Measures the bars of docs/benchmarks.md in one run and writes build/bench.json."""
