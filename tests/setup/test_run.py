"""run.py from a bare folder to a running command, offline, interrupted, moved and twice at once."""

import shutil

from tests.setup.house import House


def test_sets_up_offline_and_hands_over_the_words(house: House) -> None:
    code, out, said = house.run("--wheels", str(house.root / "wheels"), "report", "--list")
    assert (code, out) == (0, "tiny report --list\n"), said


def test_second_start_says_and_does_nothing_more(ready: House) -> None:
    shutil.rmtree(ready.root / "wheels")
    assert ready.run("hello") == (0, "tiny hello\n", "")


def test_tests_add_to_the_environment_and_leave_the_application_ready(ready: House) -> None:
    code, out, said = ready.run("--wheels", str(ready.root / "wheels"), "test")
    assert (code, out) == (0, "tests ran\n"), said
    assert "fetch: 1." in said
    assert ready.run("hello") == (0, "tiny hello\n", "")


def test_a_lock_with_another_comment_needs_nothing_to_be_fetched(ready: House) -> None:
    shutil.rmtree(ready.root / "wheels")
    with (ready.root / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("    # via hayat (pyproject.toml)\n")
    assert ready.run("hello")[:2] == (0, "tiny hello\n")


def test_a_moved_folder_works(ready: House) -> None:
    ready.root = ready.root.rename(ready.root.parent / "ailleurs, plus loin")
    assert ready.run("hello") == (0, "tiny hello\n", "")


def test_a_package_left_half_installed_is_repaired(ready: House) -> None:
    for lost in (
        ready.site / "tiny.py",
        ready.site / "tiny-1.0.dist-info/RECORD",
        ready.root / ".venv/hayat-run.stamp",
    ):
        lost.unlink()
    ready.set_up()
    assert ready.run("hello")[:2] == (0, "tiny hello\n")


def test_an_environment_killed_at_its_birth_is_made_anew(house: House) -> None:
    (house.root / ".venv/bin").mkdir(parents=True)
    (house.root / ".venv/bin/python").write_text("half a program", "utf-8")
    house.set_up()


def test_killed_and_started_again(house: House) -> None:
    with house.begin("--wheels", str(house.root / "wheels"), "hello") as process:
        assert process.stderr
        assert "Preparing" in process.stderr.readline()
        process.kill()
    house.set_up()
    assert house.run("hello") == (0, "tiny hello\n", "")


def test_two_starts_at_once_wait_for_each_other(house: House) -> None:
    words = ("--wheels", str(house.root / "wheels"), "hello")
    with house.begin(*words) as first, house.begin(*words) as second:
        assert [process.communicate(timeout=120)[0] for process in (first, second)] == ["tiny hello\n"] * 2


def test_without_network_it_names_the_way_out(house: House) -> None:
    code, out, said = house.run("hello")
    assert (code, out) == (2, "")
    assert "python3 run.py --download FOLDER" in said
    assert "Traceback" not in said


def test_a_package_that_was_tampered_with_is_refused(house: House) -> None:
    with (house.root / "wheels/tiny-1.0-py3-none-any.whl").open("ab") as wheel:
        wheel.write(b"more")
    code, _, said = house.run("--wheels", str(house.root / "wheels"), "hello")
    assert code == 2
    assert "not the one that was checked" in said


def test_modules_of_the_current_folder_stay_out(ready: House) -> None:
    (ready.root.parent / "tiny.py").write_text("raise SystemExit('the wrong one')", "utf-8")
    assert ready.run("hello")[:2] == (0, "tiny hello\n")


def test_a_folder_that_is_not_there_is_a_sentence(house: House) -> None:
    code, _, said = house.run("--wheels", "nowhere")
    assert code == 2
    assert "There is no folder" in said


def test_help_needs_no_environment(house: House) -> None:
    code, out, said = house.run("--help")
    assert (code, said) == (0, "")
    assert "python3 run.py test" in out
    assert not (house.root / ".venv").exists()
