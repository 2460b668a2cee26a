"""The same protocol as serve.ts for competitors in Python."""
import json
import sys
import time


def measure(run, milliseconds):
    times = []
    begin = time.perf_counter()
    check = 0.0
    while len(times) < 3 or (time.perf_counter() - begin) * 1e3 < milliseconds:
        start = time.perf_counter()
        check = run()
        times.append((time.perf_counter() - start) * 1e3)
        if (time.perf_counter() - begin) * 1e3 > 10 * milliseconds:
            break
    times.sort()
    return {"milliseconds": times[len(times) // 2], "runs": len(times), "check": float(check)}


def serve(description, tasks):
    def say(message):
        print(json.dumps(message), flush=True)

    prepared = {}
    say({"description": description})
    for line in sys.stdin:
        request = json.loads(line)
        try:
            key = request["task"] + json.dumps(request["args"])
            if key not in prepared:
                prepared[key] = tasks[request["task"]](**request["args"])
                measure(prepared[key], request["warmUp"])
            say(measure(prepared[key], request["milliseconds"]))
        except Exception as error:  # the driver reports it beside the numbers
            say({"error": repr(error)})
