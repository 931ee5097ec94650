"""Makes one state after the other, doing again only what a change calls for."""

from __future__ import annotations

import jinja2
from msgspec.structs import replace

from ketcompare.building.engine import engine
from ketcompare.building.memory import Memory
from ketcompare.checking.ahead import look_ahead
from ketcompare.checking.check import check, not_run
from ketcompare.checking.kept import KeptChecks
from ketcompare.commands.project import Project
from ketcompare.content import Content
from ketcompare.loading.folder import Loaded, load
from ketcompare.loading.reading import Readings
from ketcompare.problems import Problem, errors, in_order
from ketcompare.rendering.environment import Engine, environment
from ketcompare.serving.inputs import Inputs
from ketcompare.serving.keeping import KeptComparison, KeptSite
from ketcompare.serving.preview import Preview, fault_of
from ketcompare.serving.state import State
from ketcompare.serving.watching import ANYTHING, Touched
from ketcompare.serving.with_gallery import WithGallery


class Workshop:
    """Holds what is kept between states; only one thread may use it."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._shelf = Memory(project.root, engine()).shelf()  # what builds have read and found
        self._readings = Readings(self._shelf)
        self._checks = KeptChecks(self._shelf)
        self._compare = KeptComparison()
        self._site = KeptSite(project.templates)
        self._read = Inputs({}, {})
        self._content: Content | None = None
        self._engine: Engine | None = None
        self._template_faults: tuple[Problem, ...] = ()

    def first(self) -> State:
        """The state of the project as it stands."""
        project = self._project
        inputs = Inputs.of(project.content, project.templates)
        return self._from(State(0, Inputs({}, {}), built=project.site), inputs)

    def next(self, before: State, touched: Touched = ANYTHING) -> State:
        """The state after a change of what was touched; the same one if nothing differs."""
        project = self._project
        inputs = before.inputs.after(touched, project.content, project.templates)
        return before if inputs == before.inputs else self._from(before, inputs)

    def _from(self, before: State, inputs: Inputs) -> State:
        state = replace(before, number=before.number + 1, inputs=inputs)
        if inputs.templates != before.inputs.templates:
            self._renew_engine()
        try:
            return self._made(state)
        except Exception as error:  # the server outlives every fault
            fault = fault_of(error, self._project.templates, making="the site")
            return replace(state, problems=(fault,), missed=None)

    def _made(self, state: State) -> State:
        if self._content is None:
            look_ahead(self._project.content, self._shelf)
        loaded = self._loaded(state.inputs)
        found = check(loaded, kept=self._checks)
        problems = tuple(in_order([*found, *self._template_faults]))
        state = replace(state, problems=problems, missed=not_run(loaded), loaded=loaded)
        if loaded.content is None or errors(found):
            return replace(state, comparison=None)
        return self._prepared(state, self._shared(loaded.content))

    def _loaded(self, inputs: Inputs) -> Loaded:
        """The content, of which only the files are read that differ since this was last done."""
        changed = frozenset(inputs.changed(self._read))
        loaded = load(self._project.content, readings=self._readings, changed=changed)
        self._read = inputs
        return loaded

    def _shared(self, content: Content) -> Content:
        """The content with what was worked out already of sources that did not change."""
        self._content = content.sharing(self._content) if self._content else content
        return self._content

    def _prepared(self, state: State, content: Content) -> State:
        comparison = self._compare(content)
        compared = replace(state, comparison=comparison)
        if self._engine is None:
            return compared
        templates = self._project.templates
        site = self._site(content, comparison, self._engine)
        shown = WithGallery(site, templates, self._engine)
        return replace(compared, preview=Preview(shown, templates, before=state.preview))

    def _renew_engine(self) -> None:
        """Compile every template, so that a broken one is told before its page is opened."""
        engine = environment(self._project.templates)
        self._template_faults = tuple(self._faults(engine))
        self._engine = None if self._template_faults else engine

    def _faults(self, engine: Engine) -> list[Problem]:
        faults = []
        for name in engine.list_templates(extensions=["html"]):
            try:
                engine.get_template(name)
            except (jinja2.TemplateError, OSError, UnicodeDecodeError) as error:
                faults.append(fault_of(error, self._project.templates, making=name))
        return faults
